using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>Display names of people on a server, learned from events; none is requested.</summary>
internal sealed class MemberNames(GuildCache guilds)
{
    private const int Most = 20_000;

    private const DiscordPermissions Administrates = DiscordPermissions.Administrator | DiscordPermissions.ManageGuild;

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    public string NameOf(string user) => _names.GetValueOrDefault(user, user);

    /// <param name="workspace">The desk's workspace.</param>
    /// <param name="user">The user object.</param>
    /// <param name="member">The member object; null in direct messages.</param>
    /// <param name="guild">The server's id.</param>
    public Actor Actor(string workspace, JsonElement user, JsonElement? member, string? guild)
    {
        var id = user.Text("id") ?? "";
        return new Actor(Person(workspace, user, member), member is { } here && guild is not null && IsAdmin(guild, id, here));
    }

    public Person Person(string workspace, JsonElement user, JsonElement? member) =>
        new(DiscordOptions.PlatformName, workspace, user.Text("id") ?? "", Learn(user, member));

    public string Learn(JsonElement user, JsonElement? member)
    {
        var id = user.Text("id") ?? "";
        var name = new[] { member?.Text("nick"), user.Text("global_name"), user.Text("username") }.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n)) ?? id;
        if (_names.Count > Most)
        {
            _names.Clear();
        }

        // A name in a mention must not contain the mention's delimiters.
        return _names[id] = name.Replace('<', '(').Replace('>', ')').Replace('|', '/');
    }

    /// <summary>Interactions state a member's permissions; for messages they are worked out from the member's roles.</summary>
    private bool IsAdmin(string guild, string user, JsonElement member)
    {
        if (member.Text("permissions") is { } told)
        {
            return (PermissionCalculator.Read(told) & Administrates) != 0;
        }

        return guilds.Find(guild) is { } known && (known.Owner == user || (known.OfRoles(CachedGuild.Strings(member, "roles")) & Administrates) != 0);
    }
}

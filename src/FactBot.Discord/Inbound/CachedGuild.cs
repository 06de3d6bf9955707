using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>A server as last reported: its channels with their overwrites, and the permissions of its roles.</summary>
internal sealed class CachedGuild(string id)
{
    private const int Announcements = 5;

    private readonly ConcurrentDictionary<string, DiscordPermissions> _roles = new(StringComparer.Ordinal);

    public string Id => id;

    public string? Owner { get; private set; }

    /// <summary>When the bot joined, as Discord writes it; null where it is unknown.</summary>
    public string? JoinedAt { get; private set; }

    public string? SystemChannel { get; private set; }

    /// <summary>The role that Discord made for the bot. People pick it by mistake when they mean the bot.</summary>
    public string? BotRole { get; private set; }

    public IReadOnlyCollection<string> BotRoles { get; private set; } = [];

    public ConcurrentDictionary<string, JsonElement> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>The permissions of @everyone on the server; null where they are unknown.</summary>
    public DiscordPermissions? Everyone => _roles.TryGetValue(id, out var everyone) ? everyone : null;

    public void Learn(JsonElement guild, string botUser)
    {
        Owner = guild.Text("owner_id") ?? Owner;
        JoinedAt = guild.Text("joined_at") ?? JoinedAt;
        SystemChannel = guild.Text("system_channel_id") ?? SystemChannel;
        foreach (var role in guild.Items("roles"))
        {
            LearnRole(role, botUser);
        }

        foreach (var channel in guild.Items("channels").Where(c => c.Text("id") is not null))
        {
            Channels[channel.Text("id")!] = channel.Clone();
        }

        if (guild.Items("members").FirstOrDefault(m => m.Text("user", "id") == botUser) is { ValueKind: JsonValueKind.Object } self)
        {
            BotRoles = [.. Strings(self, "roles")];
        }
    }

    public void LearnRole(JsonElement role, string botUser)
    {
        if (role.Text("id") is { } name)
        {
            _roles[name] = PermissionCalculator.Read(role.Text("permissions"));
            BotRole = role.Text("tags", "bot_id") == botUser ? name : BotRole;
        }
    }

    public void ForgetRole(string role) => _roles.TryRemove(role, out _);

    public DiscordPermissions OfRoles(IEnumerable<string> roles) =>
        roles.Aggregate(DiscordPermissions.None, (all, role) => all | _roles.GetValueOrDefault(role));

    /// <summary>The channel for the welcome message: the server's system channel, or the first one that the bot may write in.</summary>
    public string? FirstChannel(string botUser)
    {
        var open = Channels.Values.Where(c => c.Number("type") is 0 or Announcements && MayWrite(c, botUser)).ToList();
        return open.Any(c => c.Text("id") == SystemChannel)
            ? SystemChannel
            : open.OrderBy(c => c.Number("position") ?? 0).ThenBy(c => c.Text("id"), StringComparer.Ordinal).FirstOrDefault().Text("id");
    }

    public static IEnumerable<string> Strings(JsonElement of, string name) =>
        of.Items(name).Where(i => i.ValueKind is JsonValueKind.String).Select(i => i.GetString()!);

    private bool MayWrite(JsonElement channel, string botUser) =>
        PermissionCalculator.In(Everyone ?? DiscordPermissions.None, OfRoles(BotRoles), channel, id, botUser, BotRoles)
            .HasFlag(DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages);
}

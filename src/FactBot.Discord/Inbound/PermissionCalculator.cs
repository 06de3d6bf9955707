using System.Globalization;
using System.Text.Json;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>Who may do what (https://docs.discord.com/developers/topics/permissions#permission-hierarchy).</summary>
internal static class PermissionCalculator
{
    private const int RoleOverwrite = 0;

    public static DiscordPermissions Read(string? number) =>
        ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (DiscordPermissions)bits : DiscordPermissions.None;

    /// <summary>What somebody may do in a channel.</summary>
    /// <param name="everyone">What @everyone may on the server.</param>
    /// <param name="ofRoles">What his roles give him on the server.</param>
    /// <param name="channel">The channel, with its permission_overwrites.</param>
    /// <param name="guild">The server's id: also that of the role @everyone.</param>
    /// <param name="user">His id.</param>
    /// <param name="roles">His roles.</param>
    public static DiscordPermissions In(
        DiscordPermissions everyone, DiscordPermissions ofRoles, JsonElement channel, string guild, string user, IReadOnlyCollection<string> roles)
    {
        var all = everyone | ofRoles;
        if (all.HasFlag(DiscordPermissions.Administrator))
        {
            return (DiscordPermissions)ulong.MaxValue;
        }

        var overwrites = channel.Items("permission_overwrites").ToList();
        all = Apply(all, overwrites.Where(o => o.Text("id") == guild));
        all = Apply(all, overwrites.Where(o => o.Number("type") == RoleOverwrite && o.Text("id") != guild && roles.Contains(o.Text("id") ?? "")));
        return Apply(all, overwrites.Where(o => o.Number("type") != RoleOverwrite && o.Text("id") == user));
    }

    /// <summary>Among several of one step what is allowed wins.</summary>
    private static DiscordPermissions Apply(DiscordPermissions all, IEnumerable<JsonElement> overwrites)
    {
        var (allow, deny) = (DiscordPermissions.None, DiscordPermissions.None);
        foreach (var overwrite in overwrites)
        {
            allow |= Read(overwrite.Text("allow"));
            deny |= Read(overwrite.Text("deny"));
        }

        return (all & ~deny) | allow;
    }
}

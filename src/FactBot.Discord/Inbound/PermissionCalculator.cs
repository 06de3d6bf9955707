using System.Globalization;
using System.Text.Json;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>Computes permissions (https://docs.discord.com/developers/topics/permissions#permission-hierarchy).</summary>
internal static class PermissionCalculator
{
    private const int RoleOverwrite = 0;

    public static DiscordPermissions Read(string? number) =>
        ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (DiscordPermissions)bits : DiscordPermissions.None;

    /// <summary>A user's permissions in a channel.</summary>
    /// <param name="everyone">The permissions of @everyone on the server.</param>
    /// <param name="ofRoles">The permissions of the user's roles on the server.</param>
    /// <param name="channel">The channel, with its permission_overwrites.</param>
    /// <param name="guild">The server's id, which is also the id of the role @everyone.</param>
    /// <param name="user">The user's id.</param>
    /// <param name="roles">The user's roles.</param>
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

    /// <summary>Among several overwrites of one level, allow wins over deny.</summary>
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

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FactBot.Discord.Api;
using FactBot.Discord.Inbound;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;
using FactBot.Discord.Registration;
using FactBot.Wire;

namespace FactBot.Discord;

/// <summary>The checks of the Discord setup.</summary>
public enum DiscordCheck
{
    /// <summary>GET /users/@me with the bot's token.</summary>
    Token,

    /// <summary>GET /applications/@me: whether the app has the message-content intent.</summary>
    MessageContent,

    /// <summary>GET /gateway/bot: how many sessions may still begin today.</summary>
    Starts,

    /// <summary>The servers that the bot is on.</summary>
    Guilds,

    /// <summary>What the bot may do on one server.</summary>
    Permissions,

    /// <summary>Whether the registered commands are the current ones.</summary>
    Commands,
}

/// <summary>The result of one check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Holds">Whether it passed.</param>
/// <param name="Words">The finding; on failure Discord's own message, or what is missing.</param>
public sealed record DiscordCheckResult(DiscordCheck Check, bool Holds, string Words)
{
    /// <summary>The server's id, for <see cref="DiscordCheck.Permissions"/>.</summary>
    public string? Guild { get; init; }

    /// <summary>The permissions that the bot lacks there.</summary>
    public DiscordPermissions Missing { get; init; }

    /// <summary>The app's id for the invite link; set with <see cref="DiscordCheck.MessageContent"/>.</summary>
    public string? Application { get; init; }
}

/// <summary>Checks whether the app is set up. It posts nothing, registers nothing and begins no session.</summary>
/// <param name="api">The HTTP API.</param>
public sealed class DiscordDiagnostics(DiscordApi api)
{
    public async Task<ImmutableArray<DiscordCheckResult>> RunAsync(CancellationToken ct)
    {
        var findings = ImmutableArray.CreateBuilder<DiscordCheckResult>();
        var self = await api.SelfAsync(ct);
        findings.Add(Finding(DiscordCheck.Token, self, me => (true, me.Text("username") ?? "the bot")));
        if (self is not DiscordResponse.Ok)
        {
            return findings.ToImmutable();
        }

        var about = await api.ApplicationAsync(ct);
        findings.Add(Finding(DiscordCheck.MessageContent, about, Content) with { Application = (about as DiscordResponse.Ok)?.Body.Text("id") });
        findings.Add(Finding(DiscordCheck.Starts, await api.GatewayAsync(ct), Starts));
        if (about is DiscordResponse.Ok app && app.Body.Text("id") is { } application)
        {
            findings.Add(Finding(DiscordCheck.Commands, await api.CommandsAsync(application, ct), Commands));
        }

        var guilds = await api.GuildsAsync(ct);
        findings.Add(Finding(DiscordCheck.Guilds, guilds, Guilds));
        findings.AddRange(guilds is DiscordResponse.Ok { Body.ValueKind: JsonValueKind.Array } ok ? ok.Body.EnumerateArray().Select(Permissions) : []);
        return findings.ToImmutable();
    }

    private static (bool, string) Content(JsonElement app) =>
        DiscordAccess.ReadsWords(app) ? (true, "on") : (false, "off: replies in claim threads arrive without their words");

    private static (bool, string) Starts(JsonElement gateway)
    {
        var limit = gateway.Child("session_start_limit") ?? default;
        var left = limit.Number("remaining") ?? 0;
        return (left > 0, string.Create(CultureInfo.InvariantCulture, $"{left} of {limit.Number("total") ?? 0} left today"));
    }

    private static (bool, string) Commands(JsonElement there) => CommandRegistration.IsThere(CommandJson.All(), there)
        ? (true, "registered")
        : (false, there.ValueKind is JsonValueKind.Array && there.GetArrayLength() > 0 ? "others than now: they are registered anew at the next start" : "none: they are registered at the next start");

    private static (bool, string) Guilds(JsonElement guilds)
    {
        var names = guilds.ValueKind is JsonValueKind.Array ? guilds.EnumerateArray().Select(Name).ToList() : [];
        return names.Count == 0 ? (false, "on no server yet") : (true, string.Join(", ", names));
    }

    /// <summary>The permissions that the bot's roles give on the server; a channel may still deny some of them.</summary>
    private static DiscordCheckResult Permissions(JsonElement guild)
    {
        var granted = PermissionCalculator.Read(guild.Text("permissions"));
        var missing = granted.HasFlag(DiscordPermissions.Administrator) ? DiscordPermissions.None : DiscordAccess.Needed & ~granted;
        return new DiscordCheckResult(DiscordCheck.Permissions, missing == 0, missing == 0 ? Name(guild) : $"{Name(guild)}: missing {missing}")
        {
            Guild = guild.Text("id"),
            Missing = missing,
        };
    }

    private static string Name(JsonElement guild) => guild.Text("name") ?? guild.Text("id") ?? "a server";

    private static DiscordCheckResult Finding(DiscordCheck check, DiscordResponse response, Func<JsonElement, (bool Holds, string Words)> read)
    {
        if (response is DiscordResponse.Ok ok)
        {
            var (holds, words) = read(ok.Body);
            return new DiscordCheckResult(check, holds, words);
        }

        return new DiscordCheckResult(check, false, response switch
        {
            DiscordResponse.Failed failed => DiscordReceipts.Words(failed),
            DiscordResponse.RateLimited limited => $"Discord asks to wait {limited.RetryAfter.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture)} s",
            _ => "Discord could not be reached",
        });
    }
}

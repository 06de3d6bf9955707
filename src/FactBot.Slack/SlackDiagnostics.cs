using System.Collections.Immutable;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;
using FactBot.Wire;

namespace FactBot.Slack;

/// <summary>The checks of the Slack setup.</summary>
public enum SlackCheck
{
    /// <summary>auth.test with the bot's token.</summary>
    BotToken,

    /// <summary>The permissions returned with auth.test.</summary>
    BotScopes,

    /// <summary>apps.connections.open with the app's token: Socket Mode is on, and Slack would open a socket.</summary>
    Socket,

    /// <summary>The channels that the bot is in.</summary>
    Membership,

    /// <summary>One channel: whether the bot is in it.</summary>
    Channel,
}

/// <summary>The result of one check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Holds">Whether it passed.</param>
/// <param name="Word">Slack's error code on failure ("invalid_auth", "not_in_channel", "unreachable", "rate_limited"); otherwise the finding.</param>
public sealed record SlackCheckResult(SlackCheck Check, bool Holds, string Word)
{
    /// <summary>The channel's id, for <see cref="SlackCheck.Channel"/>.</summary>
    public string? Channel { get; init; }

    /// <summary>Permissions that the app lacks.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];
}

/// <summary>Checks whether the app is set up. It posts nothing, and opens no socket because events would be sent into it.</summary>
/// <param name="api">The Web API.</param>
/// <param name="options">The tokens.</param>
public sealed class SlackDiagnostics(SlackWebApi api, SlackOptions options)
{
    private const int MostChannels = 200;

    /// <param name="channels">The ids of further channels to check.</param>
    /// <param name="ct">Cancels the checks.</param>
    public async Task<ImmutableArray<SlackCheckResult>> RunAsync(IEnumerable<string> channels, CancellationToken ct)
    {
        var findings = ImmutableArray.CreateBuilder<SlackCheckResult>();
        var known = await api.CallAsync("auth.test", SlackArguments.None, options.BotToken, ct);
        findings.Add(Finding(SlackCheck.BotToken, known, ok => $"{ok.Body.Text("user") ?? "the bot"} in {ok.Body.Text("team") ?? "the workspace"}"));
        if (known is SlackResponse.Ok bot)
        {
            findings.Add(Scopes(bot.Scopes));
        }

        findings.Add(Finding(SlackCheck.Socket, await api.CallAsync("apps.connections.open", SlackArguments.None, options.AppToken, ct), _ => "open"));
        if (known is SlackResponse.Ok)
        {
            findings.Add(await MembershipAsync(ct));
            foreach (var channel in channels.Distinct(StringComparer.Ordinal))
            {
                findings.Add(await ChannelAsync(channel, ct));
            }
        }

        return findings.ToImmutable();
    }

    private static SlackCheckResult Scopes(ImmutableArray<string> granted)
    {
        ImmutableArray<string> missing = [.. SlackScopes.Bot.Select(s => s.Name).Except(granted, StringComparer.Ordinal)];
        return granted.IsEmpty
            ? new SlackCheckResult(SlackCheck.BotScopes, true, "not told")
            : new SlackCheckResult(SlackCheck.BotScopes, missing.IsEmpty, missing.IsEmpty ? "all granted" : "missing_scope") { Missing = missing };
    }

    private async Task<SlackCheckResult> MembershipAsync(CancellationToken ct)
    {
        var arguments = SlackArguments.None.With("types", "public_channel,private_channel").With("exclude_archived", true).With("limit", MostChannels);
        var response = await api.CallAsync("users.conversations", arguments, options.BotToken, ct);
        var names = response is SlackResponse.Ok ok ? ok.Body.Items("channels").Select(c => "#" + (c.Text("name") ?? c.Text("id"))).ToList() : [];
        return names.Count == 0 && response is SlackResponse.Ok
            ? new SlackCheckResult(SlackCheck.Membership, false, "not_in_channel")
            : Finding(SlackCheck.Membership, response, _ => string.Join(", ", names));
    }

    private async Task<SlackCheckResult> ChannelAsync(string channel, CancellationToken ct)
    {
        var response = await api.CallAsync("conversations.info", SlackArguments.None.With("channel", channel), options.BotToken, ct);
        var info = (response as SlackResponse.Ok)?.Body.Child("channel") ?? default;
        var found = info.Flag("is_archived") ? new SlackCheckResult(SlackCheck.Channel, false, "is_archived")
            : response is SlackResponse.Ok && !info.Flag("is_member") && !info.Flag("is_im") ? new SlackCheckResult(SlackCheck.Channel, false, "not_in_channel")
            : Finding(SlackCheck.Channel, response, _ => "#" + (info.Text("name") ?? channel));
        return found with { Channel = channel };
    }

    private static SlackCheckResult Finding(SlackCheck check, SlackResponse response, Func<SlackResponse.Ok, string> word) => response switch
    {
        SlackResponse.Ok ok => new SlackCheckResult(check, true, word(ok)),
        SlackResponse.Failed failed => new SlackCheckResult(check, false, failed.Error) { Missing = failed.Needed },
        SlackResponse.RateLimited => new SlackCheckResult(check, false, "rate_limited"),
        _ => new SlackCheckResult(check, false, "unreachable"),
    };
}

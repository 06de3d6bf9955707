using System.Globalization;
using FactBot.Wire;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>
/// Limits how sessions begin. Discord allows 1000 IDENTIFYs a day, and revokes the token of a bot that sends more. It allows one in five
/// seconds for a shard.
/// </summary>
/// <param name="rest">The HTTP API, called before every session.</param>
/// <param name="token">The bot's token.</param>
/// <param name="options">Waits.</param>
/// <param name="time">The clock.</param>
/// <param name="tell">Called with the reason for a wait.</param>
internal sealed class SessionStartLimit(DiscordRest rest, string token, GatewayOptions options, TimeProvider time, Action<string> tell)
{
    private static readonly TimeSpan ShortestReset = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestReset = TimeSpan.FromDays(1);

    /// <summary>The minimum of remaining sessions where the number is only cached.</summary>
    private const int Spare = 10;

    private readonly SteadyClock _clock = new(time);
    private Uri? _address;
    private int _remaining;
    private DateTimeOffset _nextAt;

    /// <summary>Why no session can begin any more; null while one may.</summary>
    public string? ShutOut { get; private set; }

    /// <summary>Waits until a session may begin, and counts it. Null: Discord refuses the bot permanently.</summary>
    public async Task<Uri?> NextAsync(CancellationToken ct)
    {
        await WaitUntilAsync(_nextAt, ct);
        for (var failures = 1; ; failures++)
        {
            var (isKnown, wait) = await AskAsync(ct);
            if (ShutOut is not null)
            {
                return null;
            }

            if (_address is { } address && _remaining > (isKnown ? 0 : Spare))
            {
                _remaining--;
                _nextAt = _clock.Now + options.IdentifySpacing;
                return address;
            }

            if (isKnown)
            {
                tell(string.Create(
                    CultureInfo.InvariantCulture, $"All sessions that Discord allows for a day are used up; the next begins at {time.GetUtcNow() + wait:yyyy-MM-dd HH:mm} UTC."));
            }
            else
            {
                tell("Discord's gateway cannot be asked for; it is tried again.");
                wait = wait > TimeSpan.Zero ? wait : Backoff.Wait(options, failures);
            }

            await Task.Delay(wait, time, ct);
        }
    }

    /// <summary>The general address, for a resume where the session's own fails; null where it cannot be fetched now.</summary>
    public async Task<Uri?> AddressAsync(CancellationToken ct)
    {
        if (_address is null)
        {
            await AskAsync(ct);
        }

        return _address;
    }

    /// <summary>Whether Discord stated the limit, and how long to wait.</summary>
    private async Task<(bool IsKnown, TimeSpan Wait)> AskAsync(CancellationToken ct)
    {
        switch (await rest.CallAsync(DiscordCall.Get("/gateway/bot"), token, ct))
        {
            case DiscordResponse.Ok ok when ok.Body.Text("url") is { } url && GatewayAddress.Of(url) is { } address:
                var limit = ok.Body.Child("session_start_limit") ?? default;
                (_address, _remaining) = (address, limit.Number("remaining") ?? 1);
                return (true, Reset(limit.Fraction("reset_after") ?? 0));
            case DiscordResponse.RateLimited limited:
                return (false, limited.RetryAfter);
            case DiscordResponse.Failed { Status: 401 } failed:
                ShutOut = rest.ShutOut ?? failed.Message;
                return (false, TimeSpan.Zero);
            default:
                return (false, TimeSpan.Zero);
        }
    }

    private static TimeSpan Reset(double milliseconds) =>
        TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, ShortestReset.TotalMilliseconds, LongestReset.TotalMilliseconds));

    private async Task WaitUntilAsync(DateTimeOffset at, CancellationToken ct)
    {
        if (at - _clock.Now is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, ct);
        }
    }
}

using System.Text.Json;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Inbound;

/// <summary>Repeats lookups that nobody waits for until Discord responds.</summary>
/// <param name="pause">The wait between two attempts, where Discord names no other.</param>
/// <param name="most">The number of attempts.</param>
/// <param name="time">The clock.</param>
internal sealed class BackgroundRetry(TimeSpan pause, int most, TimeProvider time)
{
    /// <summary>The response body; null where Discord refuses.</summary>
    /// <exception cref="TimeoutException">No attempt brought a response.</exception>
    public async Task<JsonElement?> AskAsync(Func<CancellationToken, Task<DiscordResponse>> ask, CancellationToken ct)
    {
        for (var attempt = 0; attempt < most; attempt++)
        {
            switch (await ask(ct))
            {
                case DiscordResponse.Ok ok:
                    return ok.Body;
                case DiscordResponse.Failed:
                    return null;
                case DiscordResponse.RateLimited limited:
                    await Task.Delay(limited.RetryAfter, time, ct);
                    break;
                default:
                    await Task.Delay(pause, time, ct);
                    break;
            }
        }

        throw new TimeoutException("Discord did not answer.");
    }
}

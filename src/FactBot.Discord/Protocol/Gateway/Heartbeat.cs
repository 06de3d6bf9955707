namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Sends heartbeats at the interval of HELLO, and detects a missing acknowledgement.</summary>
/// <param name="send">Sends a heartbeat, requested or scheduled; returns false where it was not sent.</param>
/// <param name="interval">The time between two heartbeats.</param>
/// <param name="time">The clock.</param>
internal sealed class Heartbeat(Func<bool, CancellationToken, Task<bool>> send, TimeSpan interval, TimeProvider time)
{
    private volatile bool _acknowledged = true;

    public void Answered() => _acknowledged = true;

    /// <summary>Sends a heartbeat that Discord requested.</summary>
    public Task AnswerAsync(CancellationToken ct) => send(true, ct);

    /// <summary>Returns when a heartbeat was not acknowledged before the next was due.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        // The first heartbeat is jittered, so that clients that lost their connection together do not beat together.
        await Task.Delay(interval * Random.Shared.NextDouble(), time, ct);
        while (_acknowledged)
        {
            // The flag is cleared before sending, because the acknowledgement may arrive before the send returns.
            _acknowledged = false;
            if (!await send(false, ct))
            {
                _acknowledged = true;
            }

            await Task.Delay(interval, time, ct);
        }
    }
}

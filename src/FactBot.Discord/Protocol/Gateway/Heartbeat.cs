namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Beats as HELLO asked for, and tells when an answer stays away.</summary>
/// <param name="send">Sends a beat, as an answer or not; false where it did not leave.</param>
/// <param name="interval">Between two.</param>
/// <param name="time">The clock.</param>
internal sealed class Heartbeat(Func<bool, CancellationToken, Task<bool>> send, TimeSpan interval, TimeProvider time)
{
    private volatile bool _answered = true;

    public void Answered() => _answered = true;

    /// <summary>Beats because Discord asked for it.</summary>
    public Task AnswerAsync(CancellationToken ct) => send(true, ct);

    /// <summary>Returns when a heartbeat was not answered before the next was due.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        // All clients that lost their connection at the same time would otherwise beat at the same time.
        await Task.Delay(interval * Random.Shared.NextDouble(), time, ct);
        while (_answered)
        {
            // Before it leaves: its answer may be here before the sending returns.
            _answered = false;
            if (!await send(false, ct))
            {
                _answered = true;
            }

            await Task.Delay(interval, time, ct);
        }
    }
}

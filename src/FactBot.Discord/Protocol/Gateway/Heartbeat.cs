using System.Text.Json.Nodes;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Beats as HELLO asked for, and tells when an answer stays away.</summary>
/// <param name="socket">Where.</param>
/// <param name="interval">Between two.</param>
/// <param name="sequence">Up to which all events were handled: Discord need not keep them; null before the first.</param>
/// <param name="time">The clock.</param>
internal sealed class Heartbeat(GatewaySocket socket, TimeSpan interval, Func<long?> sequence, TimeProvider time)
{
    private volatile bool _answered = true;

    public void Answered() => _answered = true;

    /// <summary>Beats because Discord asked for it.</summary>
    public Task AnswerAsync(CancellationToken ct) => SendAsync(isAnswer: true, ct);

    /// <summary>Returns when a heartbeat was not answered before the next was due.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        // All clients that lost their connection at the same time would otherwise beat at the same time.
        await Task.Delay(interval * Random.Shared.NextDouble(), time, ct).ConfigureAwait(false);
        while (_answered)
        {
            _answered = !await SendAsync(isAnswer: false, ct).ConfigureAwait(false);
            await Task.Delay(interval, time, ct).ConfigureAwait(false);
        }
    }

    private Task<bool> SendAsync(bool isAnswer, CancellationToken ct) =>
        socket.SendAsync(1, sequence() is { } last ? JsonValue.Create(last) : null, isAnswer, ct);
}

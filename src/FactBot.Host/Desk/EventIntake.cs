using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Host.Desk;

/// <summary>Hands events to the desk, and says so where they cannot be taken in.</summary>
internal sealed class EventIntake(IInbox inbox, Transcript transcript, TimeProvider time)
{
    private const int Attempts = 10;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <param name="received">Null: it is nobody's business.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task TakeAsync(InboundEvent? received, CancellationToken ct)
    {
        for (var attempt = 1; received is not null; attempt++)
        {
            try
            {
                await inbox.AcceptAsync(received, ct);
                return;
            }
            catch (StoreUnavailableException e) when (attempt < Attempts && time is not ScriptClock)
            {
                transcript.Note($"The desk cannot store this now: {e.Message} I try again.");
                await Task.Delay(Wait, time, ct);
            }
            catch (StoreUnavailableException e)
            {
                transcript.Note($"The desk could not store this: {e.Message} Mend that, then say it again.");
                return;
            }
        }
    }
}

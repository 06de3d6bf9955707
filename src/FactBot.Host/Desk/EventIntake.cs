using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Host.Desk;

/// <summary>Submits events to the desk's inbox, and prints a note if the inbox cannot accept one.</summary>
internal sealed class EventIntake(IInbox inbox, Transcript transcript, TimeProvider time)
{
    private const int Attempts = 10;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <param name="received">The event; null is ignored.</param>
    /// <param name="ct">Cancels the wait.</param>
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
                await Task.Delay(RetryDelay, time, ct);
            }
            catch (StoreUnavailableException e)
            {
                transcript.Note($"The desk could not store this: {e.Message} Mend that, then say it again.");
                return;
            }
        }
    }
}

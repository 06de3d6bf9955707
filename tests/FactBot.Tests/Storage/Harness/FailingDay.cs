using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage.Harness;

/// <summary>
/// A short day on a disk of which one step fails: whatever throws leaves the state as it was, and is tried once more.
/// </summary>
internal sealed class FailingDay(FailingMedium medium)
{
    private static readonly StoreOptions Options = new("failing") { CheckpointAt = 250 * 1024 };

    private readonly List<string> _wrong = [];

    /// <summary>Fails every so many-th step of the disk in turn. How many steps there are, and what went wrong.</summary>
    public static async Task<(int Steps, List<string> Wrong)> AllAsync(int every)
    {
        var smooth = new FailingMedium();
        var wrong = await new FailingDay(smooth).RunAsync();
        for (var step = 1; step <= smooth.Steps; step += every)
        {
            wrong.AddRange((await new FailingDay(new FailingMedium { FailsAt = step }).RunAsync()).Select(w => $"step {step}: {w}"));
        }

        return (smooth.Steps, wrong);
    }

    private async Task<List<string>> RunAsync()
    {
        const int notes = 3;
        using (var store = Open())
        {
            var traffic = new Traffic(store, 1);
            await AgainAsync(store, () => traffic.PrepareAsync(n => Sample.Dossier(n) with { Claims = Sample.Dossier(n).Claims[..1] }));
            for (var step = 0; step < notes; step++)
            {
                var number = step;
                await AgainAsync(store, () => traffic.AcceptAsync(number));
                await AgainAsync(store, () => NoteAsync(traffic, number));
            }
        }

        using var reopened = Open();
        Expect("4 3 0 7", await StateAsync(reopened), "at the end");
        return _wrong;
    }

    private async Task NoteAsync(Traffic traffic, int step)
    {
        if (await traffic.NoteAsync(step) is var done and not CommitResult.Done)
        {
            _wrong.Add($"note {step} ended as {done}");
        }
    }

    private LiteDbStore Open()
    {
        try
        {
            return new LiteDbStore(medium, Options, Sample.Time, NullLogger.Instance);
        }
        catch (StoreUnavailableException)
        {
            return new LiteDbStore(medium, Options, Sample.Time, NullLogger.Instance);
        }
    }

    private async Task AgainAsync(LiteDbStore store, Func<Task> write)
    {
        var before = await StateAsync(store);
        try
        {
            await write();
        }
        catch (StoreUnavailableException e)
        {
            Expect(before, await StateAsync(store), e.Message);
            await write();
        }
    }

    private void Expect(string expected, string found, string when)
    {
        if (expected != found)
        {
            _wrong.Add($"{when}: {expected} was expected, {found} found");
        }
    }

    /// <summary>Version of the dossier, notes, events that wait, messages that wait.</summary>
    private static async Task<string> StateAsync(LiteDbStore store)
    {
        var dossier = await store.DossierAsync(Sample.Id(1), default);
        return $"{dossier?.Version} {dossier?.Claims[0].Notes.Length} {(await store.UnsettledAsync(0, 10, default)).Length} {(await store.UnsentAsync(0, 100, default)).Length}";
    }
}

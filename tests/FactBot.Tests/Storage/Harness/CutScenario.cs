using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage.Harness;

/// <summary>
/// A short day of a desk with everything recorded that is done to its files, and each power cut in it: after each the store must open and
/// hold what it held before the write that was under way, or after it.
/// </summary>
internal sealed class CutScenario : IDisposable
{
    private static readonly StoreOptions Options = new("recorded") { CheckpointAt = 250 * 1024 };

    private readonly RecordingMedium _medium = new();
    private readonly List<(int Steps, string State)> _acknowledged = [];

    public IReadOnlyList<DiskStep> Steps => _medium.Steps;

    public void Dispose() => _medium.Dispose();

    public async Task RunAsync(int notes)
    {
        using (var store = Open(_medium))
        {
            await AcknowledgedAsync(store, Task.CompletedTask);
            var traffic = new Traffic(store, 1);
            await AcknowledgedAsync(store, store.CommitAsync(Sample.Saving(Small()) with { Outgoing = [Sample.Card("d1", 1)] }, default));
            for (var step = 0; step < notes; step++)
            {
                await AcknowledgedAsync(store, traffic.AcceptAsync(step));
                await AcknowledgedAsync(store, traffic.NoteAsync(step));
                var item = (await store.UnsentAsync(0, 1, default))[0];
                await AcknowledgedAsync(store, store.BeginAsync(item.Id, item.Delivery.Revision, Sample.Now, default));
                await AcknowledgedAsync(store, store.SentAsync(item.Id, "sent", default));
            }
        }

        var last = _acknowledged[^1];
        _acknowledged.Add((_medium.Count, last.State));
    }

    /// <summary>Null where the store is as it should be, else what is wrong.</summary>
    public async Task<string?> CheckAsync(PowerCut cut)
    {
        try
        {
            var left = cut.Leave(Steps);
            var found = await FoundAsync(left);
            var before = _acknowledged.LastOrDefault(a => a.Steps <= cut.At).State ?? _acknowledged[0].State;
            var after = _acknowledged.FirstOrDefault(a => a.Steps > cut.At).State ?? before;
            return found == before || found == after ? null : $"{cut}: neither old nor new: {found}";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{cut}: {e}";
        }
    }

    /// <summary>What is there after an opening, and that it can be written to and opened again.</summary>
    private static async Task<string> FoundAsync(LeftMedium left)
    {
        string found;
        using (var store = Open(left))
        {
            found = await StateAsync(store);
            _ = await store.AcceptAsync(Sample.Event("after"), default);
        }

        using var again = Open(left);
        _ = await again.CommitAsync(new Change { Settles = new EventKey("after") }, default);
        return await StateAsync(again) == found ? found : "changed by opening it again";
    }

    private static LiteDbStore Open(IMedium medium) => new(medium, Options, Sample.Time, NullLogger.Instance);

    /// <summary>One claim: the pages that matter are soon written.</summary>
    private static Dossier Small() => Sample.Dossier(1) with { Claims = Sample.Dossier(1).Claims[..1] };

    private async Task AcknowledgedAsync(LiteDbStore store, Task write)
    {
        await write;
        _acknowledged.Add((_medium.Count, await StateAsync(store)));
    }

    private static async Task<string> StateAsync(LiteDbStore store)
    {
        var inbox = (await store.UnsettledAsync(0, 100, default)).Select(i => i.Event.Key.Value);
        var outbox = (await store.UnsentAsync(0, 100, default)).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Delivery.Key}.{i.Delivery.Revision} {i.State}"));
        var dossier = await store.DossierAsync(Sample.Id(1), default);
        var notes = dossier?.Claims.SelectMany(c => c.Notes).Select(n => n.Text) ?? [];
        var anchors = (await store.AnchorsAsync(Sample.Id(1), default)).Select(a => $"{a.Key}={a.MessageId}");
        return $"v{dossier?.Version} | {string.Join(',', inbox)} | {string.Join(',', outbox)} | {string.Join(',', notes)} | {string.Join(',', anchors)}";
    }
}

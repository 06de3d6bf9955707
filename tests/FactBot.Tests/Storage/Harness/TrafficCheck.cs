using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Ports;

namespace FactBot.Tests.Storage.Harness;

/// <summary>What is found after a crash, held against what had been acknowledged.</summary>
internal sealed class TrafficCheck(IStore store, Traffic traffic)
{
    /// <summary>Something acknowledged is missing.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>A write was stored in part.</summary>
    public List<string> Partial { get; } = [];

    public async Task CheckAsync(IReadOnlyCollection<string> acknowledged, IEnumerable<long> steps)
    {
        var waiting = (await store.UnsettledAsync(0, int.MaxValue, default)).Select(i => i.Event.Key.Value).ToHashSet();
        var unsent = (await store.UnsentAsync(0, int.MaxValue, default)).Select(i => i.Id).ToHashSet();
        foreach (var ofDossier in steps.GroupBy(traffic.DossierOf))
        {
            await CheckDossierAsync(ofDossier.Key, ofDossier, acknowledged, waiting);
        }

        Lost.AddRange(acknowledged.Where(a => a.StartsWith("sent ", StringComparison.Ordinal) && unsent.Contains(long.Parse(a[5..], CultureInfo.InvariantCulture))));
    }

    private async Task CheckDossierAsync(DossierId id, IEnumerable<long> steps, IReadOnlyCollection<string> acknowledged, HashSet<string> waiting)
    {
        var posts = (await store.AnchorsAsync(id, default)).Select(a => a.Key).ToHashSet();
        var notes = (await store.DossierAsync(id, default))!.Claims.SelectMany(c => c.Notes).Select(n => n.From?.MessageId).ToHashSet();
        foreach (var step in steps)
        {
            var kept = await store.KeptAsync(new MessageRef(Sample.Metro, Traffic.NoteMessage(step)), default) is not null;
            var (posted, noted, waits) = (posts.Contains(Traffic.PostKey(step)), notes.Contains(Traffic.NoteMessage(step)), waiting.Contains(Traffic.EventKey(step)));
            if (kept != noted || posted != noted || (noted && waits))
            {
                Partial.Add($"{step}: kept {kept}, posted {posted}, noted {noted}, waits {waits}");
            }

            if (acknowledged.Contains($"noted {step}") && !noted)
            {
                Lost.Add($"noted {step}");
            }

            if (acknowledged.Contains($"accepted {step}") && !waits && !noted && await traffic.AcceptAsync(step))
            {
                Lost.Add($"accepted {step}");
            }
        }
    }
}

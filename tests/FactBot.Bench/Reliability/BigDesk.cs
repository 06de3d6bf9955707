using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Bench.Reliability;

/// <summary>A desk that has worked for years: nine in ten claims are closed.</summary>
internal static class BigDesk
{
    private const int ClaimsEach = 6;

    public static async Task FillAsync(IStore store, int claims)
    {
        var dossiers = claims / ClaimsEach;
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number <= dossiers; number = Interlocked.Increment(ref next))
            {
                var card = Sample.Card($"d{number}", number);
                _ = await store.CommitAsync(Sample.Saving(Dossier(number, dossiers)) with { Outgoing = [card] }, default);
            }
        })));
        await SendAllAsync(store);
    }

    public static async Task SendAllAsync(IStore store)
    {
        while (await store.UnsentAsync(0, 200, default) is { Length: > 0 } items)
        {
            await Task.WhenAll(items.Select(i => store.SentAsync(i.Id, $"sent{i.Id}", default)));
        }
    }

    /// <summary>Twenty a day, the last one today; those of the last tenth are open.</summary>
    private static Dossier Dossier(int number, int all)
    {
        var opened = Sample.Now.AddDays((number - all) / 20.0);
        var dossier = Sample.Dossier(number, number % 3 == 0 ? Sample.Sport : Sample.Metro, Audience.Public, opened);
        return number > all * 9 / 10
            ? dossier
            : dossier with { Claims = [.. dossier.Claims.Select(c => c with { State = ClaimState.Done, StateSince = opened.AddHours(5), Verdict = Sample.Verdict() })] };
    }
}

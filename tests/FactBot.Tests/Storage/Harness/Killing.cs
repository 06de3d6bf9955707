using System.Globalization;
using FactBot.Storage;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Storage.Harness;

/// <summary>What was found after kills.</summary>
internal sealed record AfterKills(int Kills, int Acknowledged, int ReopenErrors, List<string> Lost, List<string> Partial);

/// <summary>Lets processes work on one data file, kills them, and looks at what is left.</summary>
internal sealed class Killing(string path, int dossiers)
{
    private long _step;

    /// <summary>Processes that kill themselves after so many commits. How many acknowledged writes were lost in all.</summary>
    public async Task<int> AfterCommitsAsync(int rounds, int commits, bool wait)
    {
        await PrepareAsync();
        var lost = 0;
        for (var round = 0; round < rounds; round++)
        {
            using var child = ChildProcess.Start("kill-after", path, Text(commits), Text(_step), wait ? "wait" : "hurry");
            _ = await child.EndAsync();
            var acknowledged = child.Lines.Where(l => l.StartsWith("accepted ", StringComparison.Ordinal)).ToList();
            if (acknowledged.Count != commits)
            {
                throw new InvalidOperationException($"The process acknowledged {acknowledged.Count} writes and not {commits}.");
            }

            lost += (await CheckAsync(acknowledged, Steps(commits))).Lost.Count;
        }

        return lost;
    }

    /// <summary>Processes that are killed while they work.</summary>
    public async Task<AfterKills> AtRandomAsync(int kills, Random random, int longest = 80, Action<int>? told = null)
    {
        await PrepareAsync();
        var all = new AfterKills(kills, 0, 0, [], []);
        for (var kill = 0; kill < kills; kill++)
        {
            var lines = await KillOneAsync(random.Next(1, longest));
            all = all with { Acknowledged = all.Acknowledged + lines.Count };
            try
            {
                var check = await CheckAsync(lines, Steps(lines));
                all.Lost.AddRange(check.Lost);
                all.Partial.AddRange(check.Partial);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                all = all with { ReopenErrors = all.ReopenErrors + 1 };
                all.Lost.Add(e.ToString());
            }

            told?.Invoke(kill + 1);
        }

        return all;
    }

    /// <summary>Reading lags behind, so that the kill comes at any moment of its work.</summary>
    private async Task<IReadOnlyList<string>> KillOneAsync(int lines)
    {
        using var child = ChildProcess.StartAndListen(lines, "traffic", path, Text(dossiers), Text(_step));
        await child.SaidEnough;
        _ = await child.KillAsync();
        return child.Lines;
    }

    private async Task PrepareAsync()
    {
        using var store = Open();
        await new Traffic(store, dossiers).PrepareAsync();
    }

    private async Task<TrafficCheck> CheckAsync(IReadOnlyList<string> acknowledged, IEnumerable<long> steps)
    {
        using var store = Open();
        var check = new TrafficCheck(store, new Traffic(store, dossiers));
        await check.CheckAsync(acknowledged.ToHashSet(), steps);
        return check;
    }

    private IEnumerable<long> Steps(int count)
    {
        var first = _step;
        _step += count;
        return Enumerable.Range(0, count).Select(i => first + i);
    }

    /// <summary>Up to the last step that anything was said of, and those that may have begun.</summary>
    private IEnumerable<long> Steps(IEnumerable<string> lines)
    {
        var last = lines.Where(l => !l.StartsWith("sent ", StringComparison.Ordinal))
            .Select(l => long.Parse(l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture)).DefaultIfEmpty(_step).Max();
        return Steps((int)(last - _step) + 4);
    }

    private LiteDbStore Open() => LiteDbStore.Open(new StoreOptions(path), Sample.Time, NullLogger.Instance);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

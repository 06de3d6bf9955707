using System.Globalization;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Bench.Reliability;

/// <summary>Kills at full size.</summary>
internal static class Kills
{
    public static async Task<int> AtRandomAsync(int kills)
    {
        using var desk = new TemporaryDesk();
        var found = await new Killing(desk.Path, dossiers: 300).AtRandomAsync(kills, new Random(11), told: Progress);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Kills} kills: {found.Acknowledged} writes acknowledged, {found.Lost.Count} lost, {found.Partial.Count} by half, {found.ReopenErrors} reopen errors"));
        found.Lost.Concat(found.Partial).Take(10).ToList().ForEach(Console.Out.WriteLine);
        return found.Lost.Count + found.Partial.Count == 0 ? 0 : 1;
    }

    public static async Task<int> ByThemselvesAsync(int rounds)
    {
        var lost = 0;
        foreach (var commits in (int[])[1, 2, 8])
        {
            lost += await RoundsAsync(rounds, commits, wait: true);
        }

        foreach (var commits in (int[])[1, 2, 8])
        {
            _ = await RoundsAsync(Math.Min(rounds, 30), commits, wait: false);
        }

        return lost == 0 ? 0 : 1;
    }

    private static async Task<int> RoundsAsync(int rounds, int commits, bool wait)
    {
        using var desk = new TemporaryDesk();
        var lost = await new Killing(desk.Path, dossiers: 1).AfterCommitsAsync(rounds, commits, wait);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rounds} processes that kill themselves after commit {commits}{(wait ? "" : ", acknowledged without waiting for the disk")}: {lost} of {rounds * commits} acknowledged writes lost"));
        return lost;
    }

    private static void Progress(int kills)
    {
        if (kills % 100 == 0)
        {
            Console.Error.WriteLine(kills.ToString(CultureInfo.InvariantCulture));
        }
    }
}

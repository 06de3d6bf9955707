namespace FactBot.Tests.Support;

/// <summary>Waits for what nobody tells, however long it takes.</summary>
internal static class Polled
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(5);

    public static Task UntilAsync(Func<bool> so) => UntilAsync(() => Task.FromResult(so()));

    public static async Task UntilAsync(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(Hang.Limit);
        using var looks = new PeriodicTimer(Often);
        while (!await so())
        {
            await looks.WaitForNextTickAsync(patience.Token);
        }
    }
}

namespace FactBot.Tests.Support;

/// <summary>Waits for what nobody tells, however long it takes.</summary>
internal static class Polled
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(5);

    public static Task UntilAsync(Func<bool> so) => UntilAsync(() => Task.FromResult(so()));

    /// <param name="so">What is waited for.</param>
    /// <param name="ct">Ends the waiting earlier.</param>
    public static async Task UntilAsync(Func<Task<bool>> so, CancellationToken ct = default)
    {
        using var hang = new CancellationTokenSource(Hang.Limit);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(hang.Token, ct);
        using var looks = new PeriodicTimer(Often);
        while (!await so())
        {
            await looks.WaitForNextTickAsync(patience.Token);
        }
    }
}

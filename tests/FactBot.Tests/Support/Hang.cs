namespace FactBot.Tests.Support;

/// <summary>The bound that ends a test which would wait for ever. No test passes or fails by how long something takes below it.</summary>
internal static class Hang
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>How long a server that ends waits for connections that are open, before it cuts them off.</summary>
    public static readonly TimeSpan Goodbye = TimeSpan.FromMilliseconds(200);

    /// <summary>What would come to no end fails here, and not with the whole run.</summary>
    public static Task<T> EndsAsync<T>(Func<T> work) => Task.Run(work).WaitAsync(Limit);
}

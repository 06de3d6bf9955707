namespace FactBot.Storage.Engine;

/// <summary>One write, and the task that its caller waits for.</summary>
internal abstract class WriteJob
{
    /// <summary>True once the caller has canceled. Only a job that has not begun is then skipped.</summary>
    public abstract bool IsGivenUp { get; }

    public abstract void Run(Tx tx);

    /// <summary>Completes the job after its write is on the disk.</summary>
    public abstract void Done();

    public abstract void Fail(Exception error);
}

/// <param name="work">The write. It is synchronous because the engine's transactions belong to a thread.</param>
/// <param name="ct">Cancels the job before it begins.</param>
internal sealed class WriteJob<T>(Func<Tx, T> work, CancellationToken ct = default) : WriteJob
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Answer => _answer.Task;

    public override bool IsGivenUp => ct.IsCancellationRequested;

    public override void Run(Tx tx) => _result = work(tx);

    public override void Done() => _answer.TrySetResult(_result!);

    public override void Fail(Exception error)
    {
        if (error is OperationCanceledException)
        {
            _ = _answer.TrySetCanceled(ct);
        }
        else
        {
            _ = _answer.TrySetException(error);
        }
    }
}

namespace FactBot.Storage.Engine;

/// <summary>One write: what it does, and whoever waits for it.</summary>
internal abstract class WriteJob
{
    /// <summary>It has put something into the log, and is done when that is on the disk.</summary>
    public bool Wrote { get; set; }

    /// <summary>It is answered, one way or the other.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>Nobody waits any more, and it has not begun.</summary>
    public abstract bool IsGivenUp { get; }

    public abstract void Run(Tx tx);

    /// <summary>It is on the disk.</summary>
    public abstract void Done();

    public abstract void Fail(Exception error);
}

/// <param name="work">Synchronous: the engine's transactions belong to a thread.</param>
/// <param name="ct">Gives it up before it begins.</param>
internal sealed class Job<T>(Func<Tx, T> work, CancellationToken ct = default) : WriteJob
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Answer => _answer.Task;

    public override bool IsAnswered => _answer.Task.IsCompleted;

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

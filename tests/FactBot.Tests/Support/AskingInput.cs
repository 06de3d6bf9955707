namespace FactBot.Tests.Support;

/// <summary>An empty standard input; before it ends, something is done to the process that reads it.</summary>
internal sealed class AskingInput(Func<Task> ask) : MemoryStream
{
    private bool _asked;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_asked)
        {
            _asked = true;
            await ask();
        }

        return 0;
    }
}

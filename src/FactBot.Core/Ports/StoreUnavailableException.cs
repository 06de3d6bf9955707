namespace FactBot.Core.Ports;

/// <summary>
/// The store cannot write or read now: the disk is full or the file is gone. Nothing was stored, and the call may be retried
/// later.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message) : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception inner) : base(message, inner)
    {
    }
}

namespace FactBot.Storage.Engine;

/// <summary>Stored data cannot be read by this version of the program because a later version wrote it.</summary>
public sealed class StoredFormException : Exception
{
    public StoredFormException()
    {
    }

    public StoredFormException(string message) : base(message)
    {
    }

    public StoredFormException(string message, Exception inner) : base(message, inner)
    {
    }
}

namespace FactBot.Storage.Engine;

/// <summary>Something stored cannot be read by this version of the program: a later one wrote it.</summary>
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

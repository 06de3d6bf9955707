namespace FactBot.Storage;

/// <summary>A backup cannot be made or restored. Nothing was changed; the message says what to do.</summary>
public sealed class BackupException : Exception
{
    public BackupException()
    {
    }

    public BackupException(string message) : base(message)
    {
    }

    public BackupException(string message, Exception inner) : base(message, inner)
    {
    }
}

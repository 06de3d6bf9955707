namespace FactBot.Storage.Disk;

/// <summary>Another process holds the desk's data file.</summary>
public sealed class DeskFileInUseException : Exception
{
    public DeskFileInUseException()
    {
    }

    public DeskFileInUseException(string message) : base(message)
    {
    }

    public DeskFileInUseException(string message, Exception inner) : base(message, inner)
    {
    }
}

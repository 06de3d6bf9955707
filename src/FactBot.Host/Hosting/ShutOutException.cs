namespace FactBot.Host.Hosting;

/// <summary>No chat platform lets the bot in any more: there is nothing left to run for.</summary>
public sealed class ShutOutException : Exception
{
    public ShutOutException()
    {
    }

    public ShutOutException(string message) : base(message)
    {
    }

    public ShutOutException(string message, Exception inner) : base(message, inner)
    {
    }
}

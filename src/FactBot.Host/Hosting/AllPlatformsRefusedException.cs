namespace FactBot.Host.Hosting;

/// <summary>No chat platform lets the bot in any more: there is nothing left to run for.</summary>
public sealed class AllPlatformsRefusedException : Exception
{
    public AllPlatformsRefusedException()
    {
    }

    public AllPlatformsRefusedException(string message) : base(message)
    {
    }

    public AllPlatformsRefusedException(string message, Exception inner) : base(message, inner)
    {
    }
}

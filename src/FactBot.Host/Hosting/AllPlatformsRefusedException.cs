namespace FactBot.Host.Hosting;

/// <summary>Every chat platform refuses the bot permanently, so there is nothing left to run.</summary>
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

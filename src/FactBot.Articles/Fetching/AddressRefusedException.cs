namespace FactBot.Articles.Fetching;

/// <summary>A name or address that a link may not lead to. It names none: an answer must not map the inner network.</summary>
public sealed class AddressRefusedException : Exception
{
    public AddressRefusedException() : base("The address is not one that links may lead to.")
    {
    }

    public AddressRefusedException(string message) : base(message)
    {
    }

    public AddressRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

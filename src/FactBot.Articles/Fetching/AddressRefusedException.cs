namespace FactBot.Articles.Fetching;

/// <summary>
/// A link may not lead to this name or address. The message contains neither, because a response must not reveal the internal network.
/// </summary>
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

using System.Net;

namespace FactBot.Articles.Fetching;

/// <summary>
/// The policy decides which addresses a link may lead to. It is applied to every address that a name resolves to, and again after
/// connecting.
/// </summary>
public interface IAddressPolicy
{
    bool AllowsPort(int port);

    bool Allows(IPAddress address);
}

using System.Net;

namespace FactBot.Articles.Fetching;

/// <summary>Which machines a link may lead to. Asked about every address that a name resolves to, and again after connecting.</summary>
public interface IAddressPolicy
{
    bool AllowsPort(int port);

    bool Allows(IPAddress address);
}

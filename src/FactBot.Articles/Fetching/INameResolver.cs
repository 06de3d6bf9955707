using System.Net;

namespace FactBot.Articles.Fetching;

/// <summary>Turns a host name into addresses.</summary>
public interface INameResolver
{
    /// <returns>No address where the name does not exist.</returns>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct);
}

using System.Net;

namespace FactBot.Articles.Fetching;

/// <summary>Resolves a host name to addresses.</summary>
public interface INameResolver
{
    /// <returns>No address if the name does not exist.</returns>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct);
}

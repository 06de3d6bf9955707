using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>Gets attached files from the platform that holds them.</summary>
public sealed class AttachedFiles(IEnumerable<IChatAdapter> adapters)
{
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(Place place, AttachedFile file, CancellationToken ct) =>
        adapters.FirstOrDefault(a => a.Platform == place.Platform) is { } adapter
            ? await adapter.ReadFileAsync(file, ct)
            : null;
}

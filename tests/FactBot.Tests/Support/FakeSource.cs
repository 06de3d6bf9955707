using FactBot.Core.Domain;
using FactBot.Core.Ports;

namespace FactBot.Tests.Support;

/// <summary>Answers every question with one reading.</summary>
internal sealed class FakeSource(Reading answer) : IArticleSource
{
    public List<string> Asked { get; } = [];

    public Task<Reading> FetchAsync(string address, CancellationToken ct)
    {
        Asked.Add(address);
        return Task.FromResult(answer);
    }

    public Task<Reading> ReadAsync(ReadOnlyMemory<byte> bytes, string? name, CancellationToken ct)
    {
        Asked.Add(name ?? "(no name)");
        return Task.FromResult(answer);
    }

    public Reading ReadText(string text) => answer;

    public bool MayBeKept(string address) => true;
}

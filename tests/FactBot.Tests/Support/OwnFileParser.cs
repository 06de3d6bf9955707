using FactBot.Articles.Files;

namespace FactBot.Tests.Support;

/// <summary>Parses in this process, which is fair for files of our own.</summary>
internal sealed class OwnFileParser : IUntrustedFileParser
{
    public Task<FileContent> ParseAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct) => Task.Run(() => PdfParser.Parse(bytes.ToArray()), ct);
}

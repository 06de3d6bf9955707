using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Views;
using FactBot.Host.Batch;

namespace FactBot.Host.Cli;

/// <summary>An article, or the problem to show instead.</summary>
internal sealed record InputResult(Article? Article, View.Problem? Problem);

/// <summary>Reads the input named on the command line: a link, a file, or standard input.</summary>
internal sealed class InputReader(IArticleSource source, Stream standardInput)
{
    public const string StandardInput = "-";

    /// <summary>Bytes. A file is read whole into memory, and a larger file is not an article.</summary>
    private const int MaxBytes = 32 << 20;

    public async Task<InputResult> ReadAsync(string input, CancellationToken ct)
    {
        if (input == StandardInput)
        {
            return await ReadStreamAsync(standardInput, null, ct);
        }

        return IsLink(input) ? ToResult(await source.FetchAsync(input, ct)) : await ReadFileAsync(input, ct);
    }

    private async Task<InputResult> ReadFileAsync(string path, CancellationToken ct)
    {
        await using var file = InputFile.Open(path, out var problem);
        return file is null ? new InputResult(null, problem) : await ReadStreamAsync(file, Path.GetFileName(path), ct);
    }

    private async Task<InputResult> ReadStreamAsync(Stream stream, string? name, CancellationToken ct) =>
        await BoundedStream.ReadAsync(stream, MaxBytes, ct) is { } bytes
            ? ToResult(await source.ReadAsync(bytes, name, ct))
            : Unreadable(UnreadableKind.TooLarge, $"{MaxBytes >> 20} MB");

    private static InputResult ToResult(Reading reading) => reading switch
    {
        Reading.Read read => new InputResult(read.Article, null),
        Reading.Unreadable unreadable => new InputResult(null, ProblemPhrases.Of(unreadable)),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    private static InputResult Unreadable(UnreadableKind why, string detail) => ToResult(new Reading.Unreadable(why, detail));

    private static bool IsLink(string input) => input.Contains("://", StringComparison.Ordinal) && !File.Exists(input);
}

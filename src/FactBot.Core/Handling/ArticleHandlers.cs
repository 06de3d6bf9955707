using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>A posted link.</summary>
internal sealed class CheckLinkHandler(ArticleDesk desk, IArticleSource source) : IHandler<Request.CheckLink>
{
    private readonly RecentReadings _recent = new();

    public async Task<Change> HandleAsync(Request.CheckLink request, Asked asked, CancellationToken ct)
    {
        if (AddressKey.Of(request.Address) is { } key && await desk.KnownAsync(key, asked, ct).ConfigureAwait(false) is { } known)
        {
            return await desk.AgainAsync(known, asked, ct).ConfigureAwait(false);
        }

        return await _recent.GetAsync(asked.Event.Key, () => source.FetchAsync(request.Address, ct)).ConfigureAwait(false) switch
        {
            Reading.Read read => await desk.OpenAsync(read.Article, asked, request.Draft, ct).ConfigureAwait(false),
            Reading.Unreadable unreadable => ArticleDesk.Unread(unreadable, asked, request.Address, request.Draft),
            _ => throw new InvalidOperationException("A reading has two answers."),
        };
    }
}

/// <summary>Pasted text, perhaps of a page that could not be read.</summary>
internal sealed class CheckTextHandler(ArticleDesk desk, IArticleSource source, Locator locator) : IHandler<Request.CheckText>
{
    public async Task<Change> HandleAsync(Request.CheckText request, Asked asked, CancellationToken ct)
    {
        var unread = await locator.SubjectAsync(asked, ct).ConfigureAwait(false) as MessageSubject.Unread;
        var address = request.Address ?? unread?.Address;
        return source.ReadText(request.Text) switch
        {
            Reading.Read read => await desk.OpenAsync(
                Uri.TryCreate(address, UriKind.Absolute, out var page) ? read.Article with { Address = page } : read.Article,
                asked,
                request.Draft || unread is { Draft: true },
                ct).ConfigureAwait(false),
            Reading.Unreadable unreadable => asked.Refuse(ProblemPhrases.Of(unreadable).Sentence),
            _ => throw new InvalidOperationException("A reading has two answers."),
        };
    }
}

/// <summary>An attached file.</summary>
internal sealed class CheckFileHandler(ArticleDesk desk, IArticleSource source, AttachedFiles files) : IHandler<Request.CheckFile>
{
    public async Task<Change> HandleAsync(Request.CheckFile request, Asked asked, CancellationToken ct)
    {
        if (await files.ReadAsync(asked.Place, request.File, ct).ConfigureAwait(false) is not { } bytes)
        {
            return asked.Refuse(ProblemPhrases.FileGone(request.File.Name));
        }

        return await source.ReadAsync(bytes, request.File.Name, ct).ConfigureAwait(false) switch
        {
            Reading.Read read => await desk.OpenAsync(read.Article, asked, request.Draft, ct).ConfigureAwait(false),
            Reading.Unreadable unreadable => ArticleDesk.Unread(unreadable, asked, null, request.Draft),
            _ => throw new InvalidOperationException("A reading has two answers."),
        };
    }
}

/// <summary>The sample that comes with the program.</summary>
internal sealed class TrySampleHandler(ArticleDesk desk, IArticleSource source, SampleArticle sample) : IHandler<Request.TrySample>
{
    public async Task<Change> HandleAsync(Request.TrySample request, Asked asked, CancellationToken ct) =>
        await source.ReadAsync(sample.Bytes, sample.Name, ct).ConfigureAwait(false) is Reading.Read read
            ? await desk.OpenAsync(read.Article, asked, draft: false, ct).ConfigureAwait(false)
            : throw new InvalidOperationException("The sample article cannot be read.");
}

/// <summary>An article of our own writing, for whoever wants to see a card first.</summary>
public sealed record SampleArticle(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Gets what people attach from the platform where it lies.</summary>
public sealed class AttachedFiles(IEnumerable<IChatAdapter> adapters)
{
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(Place place, AttachedFile file, CancellationToken ct) =>
        adapters.FirstOrDefault(a => a.Platform == place.Platform) is { } adapter
            ? await adapter.ReadFileAsync(file, ct).ConfigureAwait(false)
            : null;
}

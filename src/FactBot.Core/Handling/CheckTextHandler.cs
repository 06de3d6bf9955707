using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Checks pasted text, which may be that of a page that could not be read.</summary>
internal sealed class CheckTextHandler(DossierOpener opener, IArticleSource source, ReferenceResolver resolver) : IHandler<Request.CheckText>
{
    public async Task<Change> HandleAsync(Request.CheckText request, RequestContext context, CancellationToken ct)
    {
        var unread = await resolver.SubjectAsync(context, ct) as MessageSubject.Unread;
        var address = request.Address ?? unread?.Address;
        return source.ReadText(request.Text) switch
        {
            Reading.Read read => await opener.OpenAsync(
                Uri.TryCreate(address, UriKind.Absolute, out var page) ? read.Article with { Address = page } : read.Article,
                context,
                request.Draft || unread is { Draft: true },
                ct),
            Reading.Unreadable unreadable => context.Refuse(ProblemPhrases.Of(unreadable).Sentence),
            _ => throw new InvalidOperationException("A reading has two answers."),
        };
    }
}

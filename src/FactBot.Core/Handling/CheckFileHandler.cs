using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Checks an attached file.</summary>
internal sealed class CheckFileHandler(DossierOpener opener, IArticleSource source, AttachedFiles files) : IHandler<Request.CheckFile>
{
    public async Task<Change> HandleAsync(Request.CheckFile request, RequestContext context, CancellationToken ct)
    {
        if (await files.ReadAsync(context.Place, request.File, ct) is not { } bytes)
        {
            return context.Refuse(ProblemPhrases.FileGone(request.File.Name));
        }

        return await source.ReadAsync(bytes, request.File.Name, ct) switch
        {
            Reading.Read read => await opener.OpenAsync(read.Article, context, request.Draft, ct),
            Reading.Unreadable unreadable => DossierOpener.Unread(unreadable, context, null, request.Draft),
            _ => throw new InvalidOperationException("A reading has two answers."),
        };
    }
}

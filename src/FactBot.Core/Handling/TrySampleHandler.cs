using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>Checks the sample article that comes with the program.</summary>
internal sealed class TrySampleHandler(DossierOpener opener, IArticleSource source, SampleArticle sample) : IHandler<Request.TrySample>
{
    public async Task<Change> HandleAsync(Request.TrySample request, RequestContext context, CancellationToken ct) =>
        await source.ReadAsync(sample.Bytes, sample.Name, ct) is Reading.Read read
            ? await opener.OpenAsync(read.Article, context, draft: false, ct)
            : throw new InvalidOperationException("The sample article cannot be read.");
}

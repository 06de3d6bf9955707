using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>Adds a note that comes by a command, a form, or a message that somebody saved.</summary>
internal sealed class AddNoteHandler(IStore store) : IHandler<Request.AddNote>
{
    public async Task<Change> HandleAsync(Request.AddNote request, RequestContext context, CancellationToken ct)
    {
        if (request.From is { } message && await store.KeptAsync(message, ct) is { } kept)
        {
            return context.Refuse(SavedPhrases.KeptAlready(kept));
        }

        return await new ReferenceResolver(store).FindAsync(request.Ref, context, ct) switch
        {
            ResolvedReference.Found found => await new NoteAdder(store).KeepAsync(context, found, request, ct),
            ResolvedReference.Missing missing => context.Refuse(missing.Sentence),
            _ => throw new InvalidOperationException("Nothing else can be located."),
        };
    }
}

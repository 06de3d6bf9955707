using System.Reflection;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Core.Handling;

/// <summary>
/// The handlers by the type of their request. They are found by reflection: every class of this assembly that is an
/// <see cref="IHandler{TRequest}"/>. A test checks that no request is without one.
/// </summary>
internal sealed class HandlerTable
{
    private static readonly MethodInfo AddMethod = typeof(HandlerTable).GetMethod(nameof(Add), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Dictionary<Type, Func<RequestContext, CancellationToken, Task<Change>>> _handlers = [];

    public IReadOnlyCollection<Type> Requests => _handlers.Keys;

    public static HandlerTable Of(IStore store, IArticleSource source, IArticleAnalyzer analyzer, AttachedFiles files, SampleArticle sample)
    {
        object[] services = [store, source, analyzer, files, sample, new DossierOpener(store, analyzer), new ReferenceResolver(store)];
        var table = new HandlerTable();
        foreach (var type in typeof(HandlerTable).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }))
        {
            foreach (var request in type.GetInterfaces().Where(IsHandler).Select(i => i.GenericTypeArguments[0]))
            {
                AddMethod.MakeGenericMethod(request).Invoke(table, [Create(type, services)]);
            }
        }

        return table;
    }

    public Task<Change> HandleAsync(RequestContext context, CancellationToken ct) => _handlers[context.Event.Request.GetType()](context, ct);

    private static bool IsHandler(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IHandler<>);

    /// <summary>Creates a handler with the services that its constructor asks for.</summary>
    private static object Create(Type handler, object[] services)
    {
        var constructor = handler.GetConstructors().Single();
        var arguments = constructor.GetParameters().Select(p => services.FirstOrDefault(p.ParameterType.IsInstanceOfType)
            ?? throw new InvalidOperationException($"{handler.Name} asks for {p.ParameterType.Name}, and {nameof(HandlerTable)} has none."));
        return constructor.Invoke([.. arguments]);
    }

    private void Add<TRequest>(IHandler<TRequest> handler)
        where TRequest : Request =>
        _handlers.Add(typeof(TRequest), (context, ct) => handler.HandleAsync((TRequest)context.Event.Request, context, ct));
}

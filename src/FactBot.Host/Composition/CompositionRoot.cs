using FactBot.Analysis;
using FactBot.Analysis.Reading;
using FactBot.Articles;
using FactBot.Articles.Fetching;
using FactBot.Articles.Files;
using FactBot.Core.Ports;
using FactBot.Host.Batch;
using FactBot.Host.Parsing;
using FactBot.Host.Settings;
using FactBot.Model;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Host.Composition;

/// <summary>
/// The composition root binds ports to their implementations: here for every command, in <see cref="DeskRoot"/> for the desk.
/// </summary>
internal static class CompositionRoot
{
    /// <summary>The folder beside the program that holds the model.</summary>
    private const string ModelFolder = "model";

    /// <param name="settings">The validated settings.</param>
    /// <param name="replace">Replaces services, for tests.</param>
    public static ServiceProvider Build(AppSettings settings, Action<IServiceCollection>? replace)
    {
        var services = new ServiceCollection();
        AddReading(services, settings, TimeProvider.System, isDesk: false);
        replace?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Adds the services that read and analyse articles.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="settings">The validated settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="isDesk">Whether there will be more than one article.</param>
    public static void AddReading(IServiceCollection services, AppSettings settings, TimeProvider time, bool isDesk)
    {
        services.AddSingleton(settings.Desk);
        services.AddSingleton(settings.Fetch);
        services.AddSingleton(time);
        services.AddSingleton<PageFetcher>(p => new PageFetcher(settings.Fetch, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IUntrustedFileParser>(_ => new ChildFileParser(new ParserLimits(), ahead: isDesk, TimeProvider.System));
        services.AddSingleton<IArticleSource, ArticleSource>();
        services.AddSingleton(_ => BackgroundSpeechReader.Of(Path.Combine(AppContext.BaseDirectory, ModelFolder)));
        services.AddSingleton<ISpeechReader>(p => p.GetRequiredService<BackgroundSpeechReader>());
        services.AddSingleton<IArticleAnalyzer, ArticleAnalyzer>();
        services.AddSingleton<IPageReader, HtmlPages>();
    }
}

using System.Text;
using FactBot.Articles;
using FactBot.Articles.Fetching;
using FactBot.Articles.Files;
using FactBot.Core.Ports;
using FactBot.Host.Cli;
using FactBot.Host.Terminal;
using FactBot.Model;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Tests.Support;

/// <summary>One run of the command line in this process, over strings.</summary>
internal sealed record CommandRun(int Status, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> OfAsync(params string[] args) => WithInputAsync("", null, args);

    public static Task<CommandRun> WithInputAsync(string input, Action<IServiceCollection>? replace, params string[] args) =>
        WithInputAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), replace, args);

    public static async Task<CommandRun> WithInputAsync(Stream input, Action<IServiceCollection>? replace, params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        using var streams = new StandardStreams(input, output, error, terminalWidth: null);
        var status = await new CommandLine(streams, Patiently + replace).RunAsync(args);
        return new CommandRun(status, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The model is loaded once for all runs of this process.</summary>
    private static readonly BackgroundSpeechReader Model = BackgroundSpeechReader.Of(Path.Combine(AppContext.BaseDirectory, "model"));

    /// <summary>A page is not given up because the machine is slow.</summary>
    private static Action<IServiceCollection> Patiently { get; } = services => services.AddSingleton(Model).AddSingleton<IArticleSource>(
        p => new ArticleSource(p.GetRequiredService<PageFetcher>(), p.GetRequiredService<IUntrustedFileParser>(), new SplitTimeProvider(p.GetRequiredService<TimeProvider>(), new FastTimeProvider(1))));

    public static Action<IServiceCollection> With(IArticleAnalyzer analyzer) => services => services.AddSingleton(analyzer);

    public static Action<IServiceCollection> With(BackgroundSpeechReader reader) => services => services.AddSingleton(reader);

    public static Action<IServiceCollection> With(IArticleSource source, IArticleAnalyzer analyzer) =>
        services => services.AddSingleton(source).AddSingleton(analyzer);
}

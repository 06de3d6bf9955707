using System.CommandLine;
using FactBot.Core.Ports;
using FactBot.Host.Batch;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Host.Cli;

/// <summary>The command "analyze" takes one text per line and writes its findings as one line.</summary>
internal static class AnalyzeCommand
{
    public const string Name = "analyze";

    public static Command Create(StandardStreams streams, Func<ServiceProvider> services) =>
        BatchCommand.Create(Name, "Analyses one text a line and prints its findings, a JSON line each.", streams, services, provider =>
        {
            var analyzer = provider.GetRequiredService<IArticleAnalyzer>();
            return (line, ct) => AnalysisLines.AnswerAsync(analyzer, line, ct);
        });
}

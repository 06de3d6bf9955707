using System.CommandLine;
using FactBot.Host.Batch;
using FactBot.Host.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Host.Cli;

/// <summary>The command "read" takes one web page per line and writes its article as one line.</summary>
internal static class ReadCommand
{
    public const string Name = "read";

    public static Command Create(StandardStreams streams, Func<ServiceProvider> services) =>
        BatchCommand.Create(Name, "Reads one saved web page a line and prints its article, a JSON line each.", streams, services, provider =>
        {
            var pages = provider.GetRequiredService<IPageReader>();
            return (line, ct) => PageLines.AnswerAsync(pages, line, ct);
        });
}

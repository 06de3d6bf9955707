using FactBot.Train.Speakers;
using System.CommandLine;
using System.Diagnostics;
using FactBot.Model;
using FactBot.Train;
using FactBot.Train.Likeness;
using TorchSharp;

var shared = new Option<DirectoryInfo>("--shared") { Description = "The folder of other people's material.", DefaultValueFactory = _ => new DirectoryInfo("../shared") };
var folder = new Argument<DirectoryInfo>("run") { Description = "The folder of the run's checkpoints, outside the work tree." };
var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 8 };
var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 2e-4 };
var share = new Option<int>("--share") { DefaultValueFactory = _ => 100 };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 2 };
var masking = new Option<double>("--masking") { DefaultValueFactory = _ => 0.03 };
var drop = new Option<double>("--dropout") { DefaultValueFactory = _ => 0.1 };
var frozen = new Option<bool>("--frozen-words");
var from = new Option<FileInfo?>("--from") { Description = "The weights of an earlier run to start from." };
var whole = new Option<bool>("--whole") { Description = "Trains on all articles, once the settings are decided." };
var batch = new Option<int>("--batch") { DefaultValueFactory = _ => 8 };
var window = new Option<int>("--window") { Description = "In pieces: the longest window.", DefaultValueFactory = _ => TextWindows.MostPieces };
var flat = new Option<double>("--flat") { Description = "The part of the loss that the sources and contents of all cues have.", DefaultValueFactory = _ => 0.3 };
var train = new Command("train", "Trains the network on nine tenths of the training articles.") { folder, shared, epochs, rate, share, seed, threads, masking, drop, frozen, from, whole, batch, window, flat };
train.SetAction(parsed =>
{
    var settings = new TrainingSettings
    {
        Epochs = parsed.GetValue(epochs), Rate = parsed.GetValue(rate), Share = parsed.GetValue(share), Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads),
        Masking = parsed.GetValue(masking), Dropout = parsed.GetValue(drop), FrozenWords = parsed.GetValue(frozen), From = parsed.GetValue(from)?.FullName, BatchSize = parsed.GetValue(batch), Window = parsed.GetValue(window), FlatWeight = parsed.GetValue(flat),
    };
    torch.set_num_threads(settings.Threads);
    torch.random.manual_seed(settings.Seed);
    var weights = Pretrained.Load();
    var examples = TrainingArticles.Train(parsed.GetValue(shared)!, new WordPieces(weights.Vocabulary), settings.Share, parsed.GetValue(whole));
    Console.WriteLine($"{examples.Count} articles, {examples.Sum(e => e.Words.Sum(w => w.Pieces.Length))} pieces, {examples.Sum(e => e.Attributions.Count)} attributions. {settings}");
    new Trainer(settings, examples, new ReaderNetwork(weights, settings.Dropout), parsed.GetValue(folder)!.FullName).Run();
});

var part = new Option<string>("--part") { Description = "tenth or dev", DefaultValueFactory = _ => "tenth" };
var epoch = new Option<int>("--epoch") { DefaultValueFactory = _ => 8 };
var confidence = new Option<double>("--confidence") { DefaultValueFactory = _ => 0.5 };
var price = new Option<float>("--price") { DefaultValueFactory = _ => 0.25f };
var quotedConfidence = new Option<double>("--quoted-confidence") { DefaultValueFactory = _ => 0.4 };
var contentPrice = new Option<float>("--content-price") { DefaultValueFactory = _ => 1f };
var model = new Option<DirectoryInfo>("--model") { Description = "An exported model to read with instead of a checkpoint." };
var output = new Option<FileInfo>("--output") { DefaultValueFactory = _ => new FileInfo("pred.jsonl") };
var sweep = new Option<bool>("--sweep") { Description = "Writes a file for each of several settings of the decoder." };
var eval = new Command("eval", "Reads marked articles and writes what it found for the scorers.") { sweep, folder, shared, part, epoch, confidence, quotedConfidence, price, contentPrice, model, output, threads };
eval.SetAction(parsed =>
{
    torch.set_num_threads(parsed.GetValue(threads));
    var weights = Pretrained.Load();
    var examples = TrainingArticles.Part(parsed.GetValue(shared)!, new WordPieces(weights.Vocabulary), parsed.GetValue(part)!);
    var watch = Stopwatch.StartNew();
    if (parsed.GetValue(model) is { } exported)
    {
        using var reader = OnnxSpeechReader.Load(exported.FullName);
        watch.Restart();
        PredictionFile.Write(parsed.GetValue(output)!.FullName, examples.Select(e => (e, (IReadOnlyList<FactBot.Analysis.Reading.ReadAttribution>)reader.Read(FactBot.Analysis.Reading.ReaderWords.Of(e.Parsed)).Attributions)));
    }
    else
    {
        var network = new ReaderNetwork(weights, 0);
        network.load(Path.Combine(parsed.GetValue(folder)!.FullName, $"epoch{parsed.GetValue(epoch)}.weights"));
        var readings = new Predictor(network).Read(examples);
        foreach (var settings in parsed.GetValue(sweep) ? DecoderSweep.Settings : [new DecoderSettings(parsed.GetValue(confidence), parsed.GetValue(quotedConfidence), parsed.GetValue(contentPrice), parsed.GetValue(price))])
        {
            var decoder = new AttributionDecoder(settings);
            PredictionFile.Write(parsed.GetValue(output)!.FullName + (parsed.GetValue(sweep) ? DecoderSweep.Suffix(settings) : ""), examples.Select(e => (e, decoder.Decode(readings[e], e.Words))));
        }
    }

    Console.WriteLine($"{examples.Count} articles, {examples.Sum(e => e.Words.Sum(w => w.Pieces.Length))} pieces, {watch.Elapsed.TotalSeconds:F1} s");
});

var version = new Option<string>("--name") { DefaultValueFactory = _ => "0" };
var arithmetic = new Option<Arithmetic>("--arithmetic") { DefaultValueFactory = _ => Arithmetic.Float };
var bits = new Option<int>("--bits") { DefaultValueFactory = _ => 8 };
var fold = new Option<int>("--fold") { Description = "A fifth of the articles with marked speakers that is left out.", DefaultValueFactory = _ => -1 };
var target = new Option<DirectoryInfo>("--to") { DefaultValueFactory = _ => new DirectoryInfo("src/FactBot.Model/model") };
var export = new Command("export", "Writes a checkpoint as the model that the product loads.") { folder, epoch, version, arithmetic, bits, confidence, quotedConfidence, price, contentPrice, fold, target };
export.SetAction(parsed => ModelWriter.Write(
    parsed.GetValue(target)!, parsed.GetValue(version)!, new DecoderSettings(parsed.GetValue(confidence), parsed.GetValue(quotedConfidence), parsed.GetValue(contentPrice), parsed.GetValue(price)),
    Checkpoint.Load(parsed.GetValue(folder)!, parsed.GetValue(epoch), parsed.GetValue(fold)), parsed.GetValue(arithmetic), parsed.GetValue(bits)));

var speakers = new Command("speakers", "Trains the speaker head on the vectors of an exported model.") { folder, shared, model, fold, seed, threads };
speakers.SetAction(parsed =>
{
    torch.set_num_threads(parsed.GetValue(threads));
    using var reader = OnnxSpeechReader.Load(parsed.GetValue(model)!.FullName);
    var examples = SpeakerExamples.Load(Path.Combine(parsed.GetValue(shared)!.FullName, "data/gold/gold_train.jsonl"), reader);
    Console.WriteLine($"{examples.Count} mentions, {examples.Average(e => e.Candidates.Length):F1} candidates each");
    foreach (var f in Enumerable.Range(-1, 6))
    {
        Console.WriteLine(f < 0 ? "all articles" : $"without fold {f}");
        SpeakerTrainer.Train(examples, f, parsed.GetValue(seed)).save(Checkpoint.SpeakersFile(parsed.GetValue(folder)!, f));
    }
});

var likeness = new Command("likeness", "Fits a head that tells how alike two texts are, and writes the claims nearest to each post for the scorer.") { folder, shared, epoch, output, threads };
likeness.SetAction(parsed =>
{
    torch.set_num_threads(parsed.GetValue(threads));
    var weights = Pretrained.Load();
    var pieces = new WordPieces(weights.Vocabulary);
    var network = new ReaderNetwork(weights, 0);
    network.load(Path.Combine(parsed.GetValue(folder)!.FullName, $"epoch{parsed.GetValue(epoch)}.weights"));
    var (original, tuned) = (new TextEncoder(new Encoder(weights, 0), pieces, ofPieces: true), new TextEncoder(network.Encoder, pieces, ofPieces: false));
    var sentences = TrainingArticles.Sentences(parsed.GetValue(shared)!, pieces);
    var head = LikenessHead.Fit(tuned.Of(sentences), original.Of(sentences));
    var matching = new ClaimMatching(parsed.GetValue(shared)!);
    var (queries, claims) = (tuned.Of(matching.Queries), tuned.Of(matching.Claims));
    var path = parsed.GetValue(output)!.FullName;
    matching.Write(path + ".original", original.Of(matching.Queries), original.Of(matching.Claims));
    matching.Write(path + ".tuned", queries, claims);
    matching.Write(path + ".head", head.Of(queries), head.Of(claims));
    Console.WriteLine($"{sentences.Count} sentences");
});

return new RootCommand("Trains the reader of FactBot, measures and exports it.") { train, eval, speakers, likeness, export }.Parse(args).Invoke();

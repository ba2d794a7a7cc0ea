/**
 * Settings and program arguments.
 *
 * <p>A {@link weir.api.config.Configuration} holds settings by key. What a key means is said once, by a
 * {@link weir.api.config.ConfigOption} with type, default and description, made with
 * {@link weir.api.config.ConfigOptions}; the classes named …Options list the common ones under Flink's
 * keys. Text such as {@code 5 min} or {@code 64 mb} becomes a value only when its option is asked for, and text that
 * is no value of the type fails with the key in the sentence.
 *
 * <p>{@link weir.api.config.ExecutionConfig} is the part of a job's settings that programs set by method.
 * {@link weir.api.config.ParameterTool} reads a program's own arguments and can be handed to all functions as global
 * job parameters.
 */
package weir.api.config;

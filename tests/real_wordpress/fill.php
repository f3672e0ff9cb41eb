<?php
// Installs WordPress into the empty database that wp-config.php names, and fills it from a JSON file:
//   php fill.php install URL POSTS.json     php fill.php edit SLUG CONTENT     php fill.php theme NAME
$_SERVER['HTTP_HOST'] = 'localhost';
define('WP_INSTALLING', $argv[1] === 'install');
require getcwd() . '/wp-load.php';

function install(string $url, string $file): void {
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('Valley Defense Coalition', 'editor', 'editor@blog.example', true, '', wp_generate_password(24));
    update_option('siteurl', $url);
    update_option('home', $url);
    update_option('permalink_structure', '/%year%/%monthnum%/%day%/%postname%/');
    update_option('timezone_string', 'America/Los_Angeles');
    update_option('default_comment_status', 'open');
    update_option('comment_registration', 0);
    wp_delete_post(1, true);
    wp_delete_post(2, true);
    foreach (json_decode(file_get_contents($file), true) as $post) {
        $id = wp_insert_post([
            'post_title' => $post['title'],
            'post_name' => $post['slug'],
            'post_content' => $post['content'],
            'post_date' => $post['date'],
            'post_status' => 'publish',
            'comment_status' => 'open',
        ], true);
        if (is_wp_error($id)) {
            throw new RuntimeException($post['slug'] . ': ' . $id->get_error_message());
        }
        if ($post['comment']) {
            wp_insert_comment(['comment_post_ID' => $id, 'comment_author' => 'Passing Reader',
                'comment_content' => $post['comment'], 'comment_approved' => 1]);
        }
    }
    global $wp_rewrite;
    $wp_rewrite->init();
    $wp_rewrite->flush_rules(false);
}

function edit(string $slug, string $content): void {
    $post = get_page_by_path($slug, OBJECT, 'post');
    wp_update_post(['ID' => $post->ID, 'post_content' => $content]);
}

match ($argv[1]) {
    'install' => install($argv[2], $argv[3]),
    'edit' => edit($argv[2], $argv[3]),
    'theme' => switch_theme($argv[2]),
};
